package dev.muster.enrollment.session;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * What a calendar has to know of a zone to place one entry: the change of the clocks before it, and the one after it. Made of Java's own
 * rules, so that the calendar says what we say; the library's tables may be of another year, and it would look for newer ones in the web.
 */
final class ZoneText {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(1970, 1, 1, 0, 0);

    private ZoneText() {}

    static VTimeZone of(ZoneId zone, Instant at) {
        ZoneRules rules = zone.getRules();
        List<Observance> observances = new ArrayList<>();
        Optional<ZoneOffsetTransition> before = Optional.ofNullable(rules.previousTransition(at.plusNanos(1)));
        observances.add(before.map(change -> observance(rules, change))
                .orElseGet(() -> observance(false, ALWAYS, rules.getOffset(at), rules.getOffset(at))));
        Optional.ofNullable(rules.nextTransition(at)).ifPresent(change -> observances.add(observance(rules, change)));
        return new VTimeZone(new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<>(observances));
    }

    /** Its beginning is told by the clock before the change (RFC 5545, 3.6.5). */
    private static Observance observance(ZoneRules rules, ZoneOffsetTransition change) {
        return observance(
                rules.isDaylightSavings(change.getInstant()),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter());
    }

    private static Observance observance(boolean daylight, LocalDateTime from, ZoneOffset before, ZoneOffset after) {
        PropertyList properties = new PropertyList(
                List.<Property>of(new DtStart<>(from), new TzOffsetFrom(before), new TzOffsetTo(after)));
        return daylight ? new Daylight(properties) : new Standard(properties);
    }
}
