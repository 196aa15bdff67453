# One lock per download, shared by the threads of that download through the closure.
import socket
import threading


def download(addresses, chunk=65536):
    received = 0
    meter_lock = threading.Lock()

    def drain(address):
        nonlocal received
        with socket.create_connection(address) as connection:
            while True:
                data = connection.recv(chunk)
                if not data:
                    break
                with meter_lock:
                    received += len(data)

    threads = [threading.Thread(target=drain, args=(address,)) for address in addresses]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return received


if __name__ == "__main__":
    print(download([("127.0.0.1", 9000), ("127.0.0.1", 9001)]))
