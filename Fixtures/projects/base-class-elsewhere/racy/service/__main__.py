from service.mailer import Mailer


def main():
    mailer = Mailer()
    mailer.start()
    for letter in "abc":
        mailer.queue_up([letter])
    mailer.stop()


if __name__ == "__main__":
    main()
