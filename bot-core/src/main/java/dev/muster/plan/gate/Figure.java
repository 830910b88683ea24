package dev.muster.plan.gate;

import dev.muster.plan.Bound;
import java.math.BigDecimal;

/** What a measure says now. */
public sealed interface Figure {

    record Share(int part, int whole) implements Figure {
        public Share {
            if (part < 0 || whole < 1 || part > whole) {
                throw new IllegalArgumentException(part + " of " + whole);
            }
        }
    }

    /** Of so many scores. */
    record Mean(BigDecimal value, int count) implements Figure {}

    record Count(int many) implements Figure {}

    /** Nobody can tell, or nobody may be told. */
    record Unknown(Why why) implements Figure {}

    /** There is no wave before the first one, and nothing to ask of it. */
    record NoneBefore() implements Figure {}

    /** Why a figure is unknown. */
    enum Why {
        /** The touchpoint was not sent yet. */
        NOT_SENT,
        /** It concerns nobody. */
        NOBODY,
        /** So few have answered that a score could point at somebody. */
        TOO_FEW
    }

    /** A share of nobody is unknown. */
    static Figure share(int part, int whole) {
        return whole == 0 ? new Unknown(Why.NOBODY) : new Share(part, whole);
    }

    default boolean meets(Bound bound, boolean unknownPasses) {
        return switch (this) {
            case Share(int part, int whole) -> bound.isMetBy(part, whole);
            case Mean(BigDecimal value, int _) -> bound.isMetBy(value);
            case Count(int many) -> bound.isMetBy(BigDecimal.valueOf(many));
            case Unknown _ -> unknownPasses;
            case NoneBefore _ -> true;
        };
    }
}
