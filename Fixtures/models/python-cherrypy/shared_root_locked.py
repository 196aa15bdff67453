# Selling holds the shop's lock.
import threading

import cherrypy


class Shop:
    def __init__(self):
        self.sold = 0
        self.lock = threading.Lock()

    @cherrypy.expose
    def buy(self, amount="1"):
        with self.lock:
            self.sold = self.sold + int(amount)
        return "thanks"


if __name__ == "__main__":
    cherrypy.quickstart(Shop())
