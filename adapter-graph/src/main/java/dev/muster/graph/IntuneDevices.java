package dev.muster.graph;

import dev.muster.enrollment.DeviceManager;
import dev.muster.enrollment.DeviceManagerUnavailable;
import dev.muster.enrollment.ManagedDevice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The devices of Intune that are enrolled and somebody's. It has no list of changes, so the whole is read (platforms.md C.2). */
final class IntuneDevices implements DeviceManager {

    private final Graph graph;

    IntuneDevices(Graph graph) {
        this.graph = graph;
    }

    @Override
    public String name() {
        return "Microsoft Intune";
    }

    @Override
    public void devices(Consumer<List<ManagedDevice>> page) {
        try {
            graph.follow(Permission.DEVICES, GraphCalls::devices, rows -> page.accept(owned(rows)));
        } catch (GraphTrouble trouble) {
            throw new DeviceManagerUnavailable("%s cannot be read: %s.".formatted(name(), trouble.words()), trouble);
        }
    }

    private List<ManagedDevice> owned(List<JsonNode> rows) {
        List<IntuneDevice> enrolled = rows.stream()
                .map(IntuneDevice::new)
                .filter(device -> device.isEnrolled() && device.hasUser())
                .toList();
        Map<String, String> mails = mailsOf(enrolled.stream()
                .filter(device -> device.ownMail().isEmpty())
                .map(IntuneDevice::userId)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList());
        return enrolled.stream()
                .flatMap(device -> device.of(device.ownMail().or(() -> mailOf(device, mails))).stream())
                .toList();
    }

    private static Optional<String> mailOf(IntuneDevice device, Map<String, String> mails) {
        return Optional.ofNullable(mails.get(device.userId())).filter(mail -> !mail.isEmpty());
    }

    /** From the directory, if we may read it. */
    private Map<String, String> mailsOf(List<String> people) {
        Map<String, String> mails = new HashMap<>();
        try {
            UsersById.read(graph, people, user -> mails.put(user.id(), user.mail()));
        } catch (GraphTrouble trouble) {
            if (trouble.kind() != GraphTrouble.Kind.FORBIDDEN) {
                throw trouble;
            }
        }
        return mails;
    }
}
