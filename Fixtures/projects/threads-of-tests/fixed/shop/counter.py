class Counter:
    def __init__(self):
        self.value = 0

    def add(self):
        self.value += 1

    def draw(self):
        if self.value:
            self.value -= 1
        return self.value
