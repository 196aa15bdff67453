# Both tasks see enough budget before either has paid: it goes below zero.
import asyncio

budget = {"calls": 1}
answers = []


async def ask(question):
    await asyncio.sleep(0.01)
    return question[::-1]


async def spend(question):
    if budget["calls"] > 0:  # note RL010
        answers.append(await ask(question))
        budget["calls"] -= 1  # want RL010


async def main():
    async with asyncio.TaskGroup() as group:
        for question in ("who", "why", "how"):
            group.create_task(spend(question))
    print(budget, answers)


if __name__ == "__main__":
    asyncio.run(main())
