package dev.muster.plan.push;

import dev.muster.channel.Platform;
import dev.muster.delivery.Track;
import dev.muster.plan.push.Push.Errand;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What correcting or recalling a push would do if it were started now; {@code takes} is empty where a platform lets us in no more. */
public record Change(
        Push of, Errand errand, Figures figures, Optional<Preview.Sample> sample, Optional<Duration> takes) {

    /** Cards that can be changed, where; and what cannot be: mails, those in doubt; and what has not left yet. */
    public record Figures(SortedMap<Platform, Integer> cards, int mails, int inDoubt, int unsent) {

        public Figures {
            cards = Collections.unmodifiableSortedMap(new TreeMap<>(cards));
        }

        public int changeable() {
            return cards.values().stream().mapToInt(Integer::intValue).sum();
        }

        static Figures of(Map<Platform, Integer> arrived, int inDoubt, int unsent) {
            SortedMap<Platform, Integer> cards = new TreeMap<>(arrived);
            Integer mails = cards.remove(Platform.MAIL);
            cards.values().removeIf(many -> many == 0);
            return new Figures(cards, mails == null ? 0 : mails, inDoubt, unsent);
        }
    }

    public Track.Kind kind() {
        return errand.kind();
    }
}
