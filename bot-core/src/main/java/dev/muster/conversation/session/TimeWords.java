package dev.muster.conversation.session;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import dev.muster.conversation.Wording;
import dev.muster.plan.Session;
import dev.muster.plan.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Optional;

/** Says times to a reader by the reader's own clock, and by that of the place where the two differ. */
record TimeWords(Wording wording, ZoneId own) {

    /** "Monday, September 13, 2027, 9:20 AM – 9:40 AM". */
    String when(Slot slot, Session session) {
        ZoneId there = session.venue().zone();
        String here = wording.say("session.when", fromTo(slot, own));
        return isSame(slot.start(), there)
                ? here
                : wording.say(
                        "session.when.elsewhere",
                        Map.of(
                                "own", here,
                                "there", wording.say("session.when", fromTo(slot, there)),
                                "city", city(there)));
    }

    /** In a list of one day's times. */
    String brief(Slot slot, Session session) {
        ZoneId there = session.venue().zone();
        return isSame(slot.start(), there)
                ? wording.clock(slot.start(), own)
                : wording.say(
                        "session.brief.elsewhere",
                        Map.of(
                                "own", wording.clock(slot.start(), own),
                                "there", wording.clock(slot.start(), there),
                                "city", city(there)));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(wording.language())
                .format(day);
    }

    /** "Monday, September 13, 2027, 9:20 AM". */
    String moment(Instant at, ZoneId zone) {
        return day(LocalDate.ofInstant(at, zone)) + ", " + wording.clock(at, zone);
    }

    private Map<String, Object> fromTo(Slot slot, ZoneId zone) {
        return Map.of(
                "day", day(slot.day(zone)),
                "from", wording.clock(slot.start(), zone),
                "to", wording.clock(slot.end(), zone));
    }

    private boolean isSame(Instant at, ZoneId there) {
        return own.getRules().getOffset(at).equals(there.getRules().getOffset(at));
    }

    private String city(ZoneId zone) {
        return Optional.ofNullable(TimeZoneNames.getInstance(ULocale.forLocale(wording.language()))
                        .getExemplarLocationName(zone.getId()))
                .orElseGet(() -> zone.getId()
                        .substring(zone.getId().lastIndexOf('/') + 1)
                        .replace('_', ' '));
    }
}
