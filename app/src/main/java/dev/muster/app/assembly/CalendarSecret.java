package dev.muster.app.assembly;

/** The secret that signs addresses of calendar files. */
final class CalendarSecret {

    private final byte[] bytes;

    CalendarSecret(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    static CalendarSecret forOnce() {
        return new CalendarSecret(SecretFile.random());
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
