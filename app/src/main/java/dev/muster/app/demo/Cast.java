package dev.muster.app.demo;

import dev.muster.audience.Person;
import dev.muster.channel.Platform;
import dev.muster.plan.Plan;
import dev.muster.simulator.Habits;
import dev.muster.simulator.SimulatedPerson;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The people of a rollout as the simulator plays them. */
public final class Cast {

    private final Plan plan;
    private final HabitsFile habits;

    private Cast(Plan plan, HabitsFile habits) {
        this.plan = plan;
        this.habits = habits;
    }

    /** Habits come from {@code habits.csv} beside the people; without that file everybody gets likely ones, always the same. */
    public static List<SimulatedPerson> of(List<Person> people, Plan plan, Path peopleFile) {
        Cast cast = new Cast(plan, HabitsFile.beside(peopleFile));
        return people.stream()
                .filter(person -> !person.addresses().isEmpty())
                .map(cast::play)
                .toList();
    }

    private SimulatedPerson play(Person person) {
        HabitsFile.Part part = habits.partOf(person);
        SimulatedPerson played = SimulatedPerson.of(
                person.id().value(),
                person.name(),
                person.speaks().language(),
                person.speaks().zone());
        Optional<String> slack = user(person, Platform.SLACK);
        Optional<String> teams = user(person, Platform.TEAMS);
        if (slack.isPresent()) {
            played = part.is("slack-deactivated") || part.is("left")
                    ? played.deactivatedInSlack(slack.get())
                    : played.inSlack(slack.get());
        }
        if (teams.isPresent()) {
            played = part.is("teams-not-installed") || part.is("left")
                    ? played.inTeamsWithoutTheApp(teams.get())
                    : played.inTeams(teams.get());
        }
        Habits own = part.is("blocked") ? part.habits().blockingAfter(0) : part.habits();
        return played.with(own).at(work(person)).withRoles(roles(person));
    }

    /** Groups stand in Entra by the names that the plan gives them. */
    private SimulatedPerson.Work work(Person person) {
        List<String> groups = person.groups().stream()
                .map(group -> plan.groupCalled(group)
                        .map(known -> known.key().value())
                        .orElse(group))
                .sorted()
                .toList();
        return new SimulatedPerson.Work(
                person.works().department(), person.works().country(), groups);
    }

    private static Optional<String> user(Person person, Platform platform) {
        return person.addresses().stream()
                .filter(address -> address.platform() == platform)
                .map(address -> address.user())
                .findFirst();
    }

    private String[] roles(Person person) {
        String mail = person.id().value();
        boolean admin =
                plan.inCharge().admins().stream().anyMatch(each -> each.value().equals(mail));
        boolean support =
                plan.inCharge().support().stream().anyMatch(each -> each.value().equals(mail));
        return Stream.of(admin ? "admin" : "", support ? "support" : "")
                .filter(role -> !role.isEmpty())
                .toArray(String[]::new);
    }
}
