package dev.muster.enrollment;

import java.util.EnumMap;
import java.util.Map;

/** How many people of a wave stand where on their way: how many it was meant for, how many it reached, and what they did. */
public record Funnel(int targeted, int delivered, Map<Place, Integer> places) {

    public Funnel {
        places = Map.copyOf(places);
    }

    /** Where somebody stands, for people who count them. */
    public enum Place {
        WAITING,
        INVITED,
        STARTED,
        DEFERRED,
        /** The person says so, and nobody else. */
        SAID,
        CONFIRMED,
        /** Was confirmed by devices that are all gone since. */
        RETIRED,
        BLOCKED,
        EXEMPT;

        public static Place of(Enrollment enrollment) {
            return switch (enrollment) {
                case Enrollment.Waiting _ -> WAITING;
                case Enrollment.Invited _ -> INVITED;
                case Enrollment.Started _ -> STARTED;
                case Enrollment.Deferred _ -> DEFERRED;
                case Enrollment.Blocked _ -> BLOCKED;
                case Enrollment.Exempt _ -> EXEMPT;
                case Enrollment.Enrolled enrolled when enrolled.confirmed() -> CONFIRMED;
                case Enrollment.Enrolled enrolled when enrolled.retired() -> RETIRED;
                case Enrollment.Enrolled _ -> SAID;
            };
        }

        /** Whether somebody there has still to enroll; the person's own word counts where nobody else can tell. */
        boolean isOpen(boolean othersCanTell) {
            return this != CONFIRMED && this != EXEMPT && (this != SAID || othersCanTell);
        }
    }

    public int at(Place place) {
        return places.getOrDefault(place, 0);
    }

    static final class Counting {

        private final Map<Place, Integer> places = new EnumMap<>(Place.class);
        private int targeted;

        void add(Enrollment enrollment) {
            targeted++;
            places.merge(Place.of(enrollment), 1, Integer::sum);
        }

        Funnel funnel(int delivered) {
            return new Funnel(targeted, delivered, places);
        }
    }
}
