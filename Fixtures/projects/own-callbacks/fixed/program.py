from bus import Bus
from statistics_page import StatisticsPage


def main():
    bus = Bus()
    page = StatisticsPage(bus)
    bus.start()
    for event in ("login", "logout"):
        bus.publish(event)
    page.clear()


if __name__ == "__main__":
    main()
