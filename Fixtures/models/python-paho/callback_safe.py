# loop_forever() calls back in main's own thread.
import paho.mqtt.client as mqtt

readings = {}


def on_message(client, userdata, message):
    readings[message.topic] = float(message.payload)


def main():
    client = mqtt.Client()
    client.on_message = on_message
    client.connect("broker.example.org")
    client.subscribe("sensors/#")
    client.loop_forever()
    print(max(readings[topic] for topic in readings))


if __name__ == "__main__":
    main()
