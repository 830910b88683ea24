package dev.muster.plan.push;

import dev.muster.channel.Platform;
import dev.muster.plan.Method;
import dev.muster.plan.Plan;
import dev.muster.plan.Touchpoint;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The platforms that this installation can send to. */
public record Reach(Set<Platform> platforms) {

    public Reach {
        platforms = Set.copyOf(platforms);
    }

    public static Reach of(Platform... platforms) {
        return new Reach(Set.of(platforms));
    }

    /** Where a touchpoint may reach a person, the first choice first; none where all of it is done by hand. */
    List<Platform> orderFor(Touchpoint touchpoint, Plan plan) {
        return touchpoint.methods().stream()
                .flatMap(method -> platformsOf(method, plan))
                .filter(platforms::contains)
                .toList();
    }

    /** Whether we send it ourselves, and nobody has to do it by hand. */
    public boolean delivers(Method method) {
        return switch (method) {
            case CHAT -> true;
            case MAIL -> platforms.contains(Platform.MAIL);
            case CHANNEL, MEETING, SITE, ENGAGE, POSTER -> false;
        };
    }

    /** Whether those whom the chat does not reach get the touchpoint by mail. */
    boolean fallsBackToMail(Touchpoint touchpoint) {
        List<Method> methods = touchpoint.methods();
        return platforms.contains(Platform.MAIL)
                && methods.contains(Method.CHAT)
                && methods.indexOf(Method.MAIL) > methods.indexOf(Method.CHAT);
    }

    private static Stream<Platform> platformsOf(Method method, Plan plan) {
        return switch (method) {
            case CHAT ->
                Stream.concat(plan.chatOrder().stream(), Platform.chats().stream())
                        .distinct();
            case MAIL -> Stream.of(Platform.MAIL);
            case CHANNEL, MEETING, SITE, ENGAGE, POSTER -> Stream.empty();
        };
    }
}
