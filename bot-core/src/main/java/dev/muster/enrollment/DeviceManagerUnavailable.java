package dev.muster.enrollment;

/** A device manager cannot be read; the message names it, what went wrong and the remedy, for an admin. */
public final class DeviceManagerUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DeviceManagerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    public DeviceManagerUnavailable(String message) {
        super(message);
    }
}
