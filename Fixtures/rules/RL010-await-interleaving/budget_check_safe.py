# The call is paid for before the first await.
import asyncio

budget = {"calls": 1}
answers = []


async def ask(question):
    await asyncio.sleep(0.01)
    return question[::-1]


async def spend(question):
    if budget["calls"] > 0:
        budget["calls"] -= 1
        answers.append(await ask(question))


async def main():
    async with asyncio.TaskGroup() as group:
        for question in ("who", "why", "how"):
            group.create_task(spend(question))
    print(budget, answers)


if __name__ == "__main__":
    asyncio.run(main())
