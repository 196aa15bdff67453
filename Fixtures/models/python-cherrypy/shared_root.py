# CherryPy calls the methods of one root object from ten threads.
import cherrypy


class Shop:
    def __init__(self):
        self.sold = 0

    @cherrypy.expose
    def buy(self, amount="1"):
        self.sold = self.sold + int(amount)  # want RL001
        return "thanks"


if __name__ == "__main__":
    cherrypy.quickstart(Shop())
