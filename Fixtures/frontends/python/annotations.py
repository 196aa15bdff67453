"""Annotations name types; what wraps them is taken off."""


def typed(
    a: Optional[Job], b: "Job | None", c: list["pkg.Job"], d: Dict[str, List[Job]], e: Callable[[int], Job],
    f: Annotated[Job, "note"], g: Literal["x"], h: tuple[int, ...], *args: Job, i: Union[A, B] = None,
    j: type[Job] = Job, **kwargs: "Queue[Job]",
) -> Iterator[Job]:
    queue: Queue[Job] = Queue()
    plain: int
    return queue
