package dev.muster.help;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of devices that enroll differently. */
public enum Device {
    IOS,
    ANDROID,
    WINDOWS,
    MACOS,
    LINUX;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Device> of(String word) {
        return Arrays.stream(values())
                .filter(device -> device.word().equals(word))
                .findFirst();
    }
}
