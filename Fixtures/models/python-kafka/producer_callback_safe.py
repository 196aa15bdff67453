# Only the sender thread stores the count; main reads it.
from kafka import KafkaProducer

delivered = {"bytes": 0}


def on_delivery(metadata):
    delivered["bytes"] = delivered["bytes"] + int(metadata.serialized_value_size)


def main():
    producer = KafkaProducer(bootstrap_servers="localhost:9092")
    for number in range(1000):
        producer.send("jobs", str(number).encode()).add_callback(on_delivery)
        if number % 100 == 0:
            print(delivered["bytes"])
    producer.flush()


if __name__ == "__main__":
    main()
