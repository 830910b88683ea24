package dev.muster.simulator;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Somebody to settle in the simulator. */
public record SimulatedPerson(
        Profile profile, Work work, Optional<SlackAccount> slack, Optional<TeamsAccount> teams, Habits habits) {

    /** Who somebody is on any platform; roles such as {@code admin} only label the page. */
    public record Profile(String mail, String name, Locale locale, ZoneId zone, List<String> roles) {
        public Profile {
            roles = List.copyOf(roles);
        }
    }

    /** Where somebody works; it stands in Entra for everybody with a Teams account. */
    public record Work(String department, String country, List<String> groups) {
        public static final Work UNTOLD = new Work("", "", List.of());

        public Work {
            groups = List.copyOf(groups);
        }
    }

    /** A member of the Slack workspace, with an id such as U0A1B2C3D. */
    public record SlackAccount(String userId, boolean deactivated) {}

    /** A user of the Teams tenant, named by the Entra object id. */
    public record TeamsAccount(String objectId, boolean installed) {}

    public static SimulatedPerson of(String mail, String name, Locale locale, ZoneId zone) {
        var profile = new Profile(mail, name, locale, zone, List.of());
        return new SimulatedPerson(profile, Work.UNTOLD, Optional.empty(), Optional.empty(), Habits.NONE);
    }

    public SimulatedPerson inSlack(String userId) {
        return new SimulatedPerson(profile, work, Optional.of(new SlackAccount(userId, false)), teams, habits);
    }

    public SimulatedPerson deactivatedInSlack(String userId) {
        return new SimulatedPerson(profile, work, Optional.of(new SlackAccount(userId, true)), teams, habits);
    }

    public SimulatedPerson inTeams(String objectId) {
        return new SimulatedPerson(profile, work, slack, Optional.of(new TeamsAccount(objectId, true)), habits);
    }

    public SimulatedPerson inTeamsWithoutTheApp(String objectId) {
        return new SimulatedPerson(profile, work, slack, Optional.of(new TeamsAccount(objectId, false)), habits);
    }

    public SimulatedPerson with(Habits habits) {
        return new SimulatedPerson(profile, work, slack, teams, habits);
    }

    public SimulatedPerson at(Work other) {
        return new SimulatedPerson(profile, other, slack, teams, habits);
    }

    public SimulatedPerson withRoles(String... roles) {
        var labelled = new Profile(profile.mail, profile.name, profile.locale, profile.zone, List.of(roles));
        return new SimulatedPerson(labelled, work, slack, teams, habits);
    }

    public String mail() {
        return profile.mail();
    }
}
