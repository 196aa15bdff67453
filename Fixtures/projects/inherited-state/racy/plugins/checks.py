from plugins.base import Plugin


class DiskCheck(Plugin):
    def run(self):
        self.record(len("disk"))


class LoadCheck(Plugin):
    def run(self):
        self.record(len("load"))
