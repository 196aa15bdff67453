# The pool has one worker.
from concurrent import futures

import grpc
import inventory_pb2
import inventory_pb2_grpc


class Inventory(inventory_pb2_grpc.InventoryServicer):
    def __init__(self):
        self.stock = {}

    def Receive(self, request, context):
        self.stock[request.item] = self.stock.get(request.item, 0) + request.amount
        return inventory_pb2.Level(amount=request.amount)


def serve():
    server = grpc.server(futures.ThreadPoolExecutor(max_workers=1))
    inventory_pb2_grpc.add_InventoryServicer_to_server(Inventory(), server)
    server.add_insecure_port("[::]:50051")
    server.start()
    server.wait_for_termination()


if __name__ == "__main__":
    serve()
