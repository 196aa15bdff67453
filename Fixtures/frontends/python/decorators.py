"""Decorators are evaluated downwards and applied upwards."""


@first
@second.third(level=1)
def function(argument=default()):
    return argument


@dataclass
class Record:
    name: str

    @property
    def upper(self):
        return self.name

    @upper.setter
    def upper(self, value):
        self.name = value

    @staticmethod
    @cached
    def make():
        pass
