package dev.muster.simulator.mail;

import dev.muster.simulator.web.Json;
import dev.muster.simulator.world.Arrivals;
import dev.muster.simulator.world.Faults;
import dev.muster.simulator.world.People;
import dev.muster.simulator.world.Person;
import dev.muster.simulator.world.Surroundings;
import dev.muster.simulator.world.Tally;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.node.ObjectNode;

/** The organisation's mail: everybody who is settled has an inbox. */
public final class MailPlatform implements AutoCloseable {
    private final AtomicReference<Faults> faults = new AtomicReference<>(Faults.NONE);
    private final Inboxes inboxes;
    private final Desk desk;
    private volatile MailServer server;

    public MailPlatform(People people, Surroundings around) {
        this.inboxes = new Inboxes(around);
        this.desk = new FrontDesk(faults::get, people, around, inboxes);
        this.server = new MailServer(0, desk);
    }

    /** Moves to another port. */
    public synchronized void listenOn(int port) {
        server.close();
        server = new MailServer(port, desk);
    }

    /** Where it takes mail. */
    public InetSocketAddress address() {
        return server.address();
    }

    public Faults faults() {
        return faults.get();
    }

    public void set(Faults now) {
        faults.set(now);
    }

    public Tally tally() {
        return inboxes.tally();
    }

    /** A person's inbox as the page draws it. */
    public ObjectNode window(Person person) {
        var window = Json.object();
        var messages = window.putArray("messages");
        inboxes.of(person.mail()).forEach(letter -> messages.add(json(letter)));
        return window;
    }

    /** The HTML of a letter; nothing when there is no such letter, or none in HTML. */
    public Optional<String> html(Person person, String id) {
        return inboxes.letter(person.mail(), id)
                .map(letter -> letter.body().html())
                .filter(html -> !html.isEmpty());
    }

    public List<Arrivals.Arrival> arrived(Person person) {
        return inboxes.of(person.mail()).stream()
                .map(letter -> new Arrivals.Arrival("mail", person.mail(), letter.id(), letter.at(), json(letter)))
                .toList();
    }

    private static ObjectNode json(Letter letter) {
        var json = Json.object()
                .put("id", letter.id())
                .put("at", letter.at().toString())
                .put("from", letter.from())
                .put("subject", letter.subject())
                .put("text", letter.body().text())
                .put("html", letter.body().html());
        letter.delivery().ifPresent(delivery -> json.put("delivery", delivery));
        return json;
    }

    @Override
    public void close() {
        server.close();
    }
}
