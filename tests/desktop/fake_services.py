"""The services of a desktop, played on a bus by Qt.

    python fake_services.py ADDRESS portal=grant saver=refuse login=hang

Each thing that happens is a line of JSON: who was asked, what, with which types, and the words.
"""

import json
import os
import sys

from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, QSocketNotifier, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusError,
    QDBusObjectPath,
    QDBusServiceWatcher,
    QDBusUnixFileDescriptor,
    QDBusVirtualObject,
)

PLACES = {
    "portal": ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"),
    "saver": ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    "login": ("org.freedesktop.login1", "/org/freedesktop/login1"),
}
HANDLE = "/org/freedesktop/portal/desktop/request/1"
COOKIE = 7


def tell(*happened):
    sys.stdout.write(f"{json.dumps(happened)}\n")
    sys.stdout.flush()


class Service(QDBusVirtualObject):
    """Grants, refuses, or never answers; tells when whoever asked is gone."""

    def __init__(self, name, manner, bus):
        super().__init__()
        self.name, self.manner = name, manner
        self.askers = set()
        self.watcher = QDBusServiceWatcher(self)
        self.watcher.setConnection(bus)
        self.watcher.serviceOwnerChanged.connect(self.take_leave)

    def introspect(self, _path):
        return ""

    def handleMessage(self, message, bus):  # noqa: N802
        if message.service() not in self.askers:
            self.askers.add(message.service())
            self.watcher.addWatchedService(message.service())
        asked = f"{message.interface()}.{message.member()}"
        words = repr(message).partition("contents=")[2].rpartition(" ) at")[0]
        tell(self.name, asked, message.signature(), words, message.path())
        if self.manner == "refuse":
            error = QDBusError.ErrorType.AccessDenied
            bus.send(message.createErrorReply(error, "no"))
        elif self.manner == "grant":
            reply = message.createReply()
            reply.setArguments(self.granted(message.member()))
            bus.send(reply)
        return True

    def take_leave(self, who, _before, now):
        if who in self.askers and not now and self.manner != "refuse":
            tell(self.name, "gone")

    def granted(self, member):
        if member != "Inhibit":
            return []
        return [QDBusObjectPath(HANDLE)] if self.name == "portal" else [self.file()]

    def file(self):
        """One end of a pipe; the other tells when that is closed."""
        ours, theirs = os.pipe()
        sent = QDBusUnixFileDescriptor(theirs)
        os.close(theirs)
        notifier = QSocketNotifier(ours, QSocketNotifier.Type.Read, self)
        notifier.activated.connect(lambda: (notifier.setEnabled(False), tell(self.name, "closed")))
        return sent


@ClassInfo({"D-Bus Interface": "org.freedesktop.ScreenSaver"})
class Saver(QObject):
    """A screen saver that grants. Its cookie is unsigned, which a virtual object cannot say."""

    @Slot(str, str, result="uint")
    def Inhibit(self, name, why):  # noqa: N802
        tell("saver", "Inhibit", name, why)
        return COOKIE

    @Slot("uint")
    def UnInhibit(self, cookie):  # noqa: N802
        tell("saver", "UnInhibit", cookie)


def main(address, *manners):
    app = QCoreApplication(sys.argv[:1])
    bus = QDBusConnection.connectToBus(address, "fakes")
    kept = []
    for name, manner in (each.split("=") for each in manners):
        service, path = PLACES[name]
        if name == "saver" and manner == "grant":
            played = Saver()
            bus.registerObject(path, played, QDBusConnection.RegisterOption.ExportAllSlots)
        else:
            played = Service(name, manner, bus)
            below = QDBusConnection.VirtualObjectRegisterOption.SubPath
            bus.registerVirtualObject(path, played, below)
        kept.append(played)
        bus.registerService(service)
    tell("ready")
    app.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
