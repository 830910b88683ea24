package dev.muster.plan;

import java.math.BigDecimal;

/** At least, or at most, so much; shares are meant in percent. */
public record Bound(Side side, BigDecimal number) {

    /** On which side of the number the figure must lie; the number itself will do. */
    public enum Side {
        LEAST,
        MOST
    }

    public static Bound least(String number) {
        return new Bound(Side.LEAST, new BigDecimal(number));
    }

    public static Bound most(String number) {
        return new Bound(Side.MOST, new BigDecimal(number));
    }

    public boolean isMetBy(BigDecimal figure) {
        return switch (side) {
            case LEAST -> figure.compareTo(number) >= 0;
            case MOST -> figure.compareTo(number) <= 0;
        };
    }

    /** Without rounding: 949 of 1,000 are not 95 percent. */
    public boolean isMetBy(int part, int whole) {
        var parts = BigDecimal.valueOf(part * 100L);
        var wanted = number.multiply(BigDecimal.valueOf(whole));
        return switch (side) {
            case LEAST -> parts.compareTo(wanted) >= 0;
            case MOST -> parts.compareTo(wanted) <= 0;
        };
    }
}
