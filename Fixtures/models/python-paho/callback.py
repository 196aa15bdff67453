# loop_start() runs the callbacks in a thread of its own, beside main.
import paho.mqtt.client as mqtt

readings = {}


def on_message(client, userdata, message):
    readings[message.topic] = float(message.payload)  # note RL005


def main():
    client = mqtt.Client()
    client.on_message = on_message
    client.connect("broker.example.org")
    client.subscribe("sensors/#")
    client.loop_start()
    while input("enter for a summary"):
        print(max(readings[topic] for topic in readings))  # want RL005
    client.loop_stop()


if __name__ == "__main__":
    main()
