package dev.muster.app.console;

import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.conversation.AuditTrail;
import dev.muster.conversation.Memory;
import dev.muster.conversation.Stories;
import dev.muster.conversation.Story;
import dev.muster.conversation.StoryWords;
import dev.muster.conversation.Ticket;
import dev.muster.conversation.Wording;
import dev.muster.enrollment.session.Booking;
import dev.muster.enrollment.session.Bookings;
import dev.muster.plan.push.Rollout;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/** The file with everything about one person, for whoever holds a link that is signed and has not ended. */
@Controller
final class OwnFilePages {

    private static final int MOST = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Rollout rollout;
    private final Memory memory;
    private final Bookings bookings;
    private final Stories stories;
    private final OwnLinks links;

    OwnFilePages(Rollout rollout, Memory memory, Bookings bookings, Stories stories, OwnLinks links) {
        this.rollout = rollout;
        this.memory = memory;
        this.bookings = bookings;
        this.stories = stories;
        this.links = links;
    }

    @GetMapping("/mine/{token}")
    ResponseEntity<byte[]> file(@PathVariable String token) {
        return links.reader(token)
                .flatMap(memory.people()::find)
                .map(person -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Content-Disposition", "attachment; filename=\"my-data.json\"")
                        .body(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all(person))))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND).build());
    }

    private Map<String, Object> all(Person person) {
        Story story = stories.of(person);
        StoryWords words = new StoryWords(rollout, Wording.in(rollout.languageOf(person)));
        ZoneId zone = person.speaks().zone();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", person.name());
        all.put("directory", facts(words.who(person)));
        all.put("now", facts(words.present(story)));
        all.put("enrollment", each(story.present().way().moves(), move -> words.move(move, zone)));
        bookings.of(rollout.plan().name(), person.id()).ifPresent(booking -> all.put("session", session(booking)));
        all.put("sent", each(story.got(), got -> words.got(got, zone)));
        all.put("toCome", each(story.coming(), prospect -> words.coming(prospect, zone)));
        all.put("tickets", each(memory.tickets().of(person.id(), MOST), OwnFilePages::ticket));
        all.put("lookedAt", lookedAt(person.id()));
        return all;
    }

    private static Map<String, String> facts(List<StoryWords.Said> said) {
        Map<String, String> facts = new LinkedHashMap<>();
        said.forEach(fact -> facts.put(fact.label(), fact.words()));
        return facts;
    }

    private static <T> List<Object> each(List<T> things, Function<T, Object> told) {
        return things.stream().map(told).toList();
    }

    /** Without a time where the person waits for one. */
    private static Map<String, String> session(Booking booking) {
        Map<String, String> session = new LinkedHashMap<>();
        session.put("session", booking.session().value());
        booking.slot().ifPresent(slot -> {
            session.put("from", slot.start().toString());
            session.put("to", slot.end().toString());
        });
        return session;
    }

    private static Map<String, Object> ticket(Ticket ticket) {
        return Map.of(
                "number", ticket.number(),
                "opened", ticket.opened().toString(),
                "open", ticket.isOpen(),
                "question", ticket.question());
    }

    private List<String> lookedAt(PersonId person) {
        return memory.privacy().trail().of(person, MOST).stream()
                .filter(entry -> entry.what() == AuditTrail.What.LOOKED_UP)
                .map(entry -> entry.at().toString())
                .toList();
    }
}
