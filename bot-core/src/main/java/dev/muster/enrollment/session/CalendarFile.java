package dev.muster.enrollment.session;

import dev.muster.plan.Plan;
import dev.muster.plan.Session;
import dev.muster.plan.Slot;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** A booking as a file that calendars take in (RFC 5545): one entry, which a later file with the same UID changes or takes out. */
public final class CalendarFile {

    public static final String TYPE = "text/calendar";
    public static final String NAME = "appointment.ics";

    private final Plan plan;
    private final InstantSource clock;

    public CalendarFile(Plan plan, InstantSource clock) {
        this.plan = plan;
        this.clock = clock;
    }

    /** Empty for who has and had no time. */
    public Optional<String> of(Booking booking, Locale language) {
        return switch (booking.standing()) {
            case Booking.Standing.Booked booked -> Optional.of(published(booking, booked.slot(), language));
            case Booking.Standing.Cancelled(Optional<Slot> had) -> had.map(slot -> cancelled(booking, slot, language));
            case Booking.Standing.Waiting() -> Optional.empty();
        };
    }

    private String published(Booking booking, Slot slot, Locale language) {
        return file(ImmutableMethod.PUBLISH, ImmutableStatus.VEVENT_CONFIRMED, booking, slot, language);
    }

    private String cancelled(Booking booking, Slot slot, Locale language) {
        return file(ImmutableMethod.CANCEL, ImmutableStatus.VEVENT_CANCELLED, booking, slot, language);
    }

    private String file(Method method, Status status, Booking booking, Slot slot, Locale language) {
        List<CalendarComponent> components = new ArrayList<>();
        Optional<Session> session = plan.sessions().find(booking.session());
        session.map(known -> ZoneText.of(known.venue().zone(), slot.start())).ifPresent(components::add);
        List<Property> event = new ArrayList<>(identity(booking));
        event.add(status);
        session.ifPresentOrElse(known -> event.addAll(known(known, slot, language)), () -> event.addAll(unknown(slot)));
        components.add(new VEvent(new PropertyList(event)));
        return Folding.fold(new Calendar(
                        new PropertyList(
                                List.of(ImmutableVersion.VERSION_2_0, new ProdId("-//Muster//Muster//EN"), method)),
                        new ComponentList<>(components))
                .toString());
    }

    /** Organizer, UID, stamp and sequence are what a cancellation is known by (RFC 5546, 3.2.5). */
    private List<Property> identity(Booking booking) {
        return List.of(
                new Uid(booking.id().value() + "@" + plan.name() + ".muster"),
                new DtStamp(clock.instant()),
                new Sequence(booking.told().sequence()),
                new Organizer("mailto:" + plan.inCharge().support().getFirst().value()));
    }

    private List<Property> known(Session session, Slot slot, Locale language) {
        List<Property> properties = new ArrayList<>(List.of(
                new DtStart<>(slot.start().atZone(session.venue().zone())),
                new DtEnd<>(slot.end().atZone(session.venue().zone())),
                new Summary(session.name().in(language)),
                new Location(session.venue().place().in(language))));
        session.venue()
                .bring()
                .map(bring -> new Description(bring.in(language)))
                .ifPresent(properties::add);
        return properties;
    }

    private List<Property> unknown(Slot slot) {
        return List.of(new DtStart<>(slot.start()), new DtEnd<>(slot.end()), new Summary(plan.product()));
    }
}
