package dev.muster.audience;

import static dev.muster.testkit.Examples.anEnglishReader;
import static dev.muster.testkit.Examples.reachedAt;
import static dev.muster.testkit.Examples.slack;
import static dev.muster.testkit.Examples.teams;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import dev.muster.testkit.MemoryPeople;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AudienceTest {

    private static final Instant NOW = Instant.parse("2026-07-01T10:00:00Z");

    private final People people = new MemoryPeople();

    @Test
    void reachesTheMembersOfTheGroupsAndNobodyElse() {
        people.save(List.of(
                anEnglishReader("ada", "it"), anEnglishReader("ben", "hr", "chess"), anEnglishReader("cem", "sales")));
        assertThat(names(audience(Set.of("it", "hr"), false))).containsExactly("ada", "ben");
        assertThat(names(audience(Set.of("nobody"), false))).isEmpty();
    }

    @Test
    void reachesEverybodyWhereNoGroupIsNamed() {
        people.save(List.of(anEnglishReader("ada", "it"), anEnglishReader("guest")));
        assertThat(names(audience(Set.of(), false))).containsExactly("ada", "guest");
    }

    @Test
    void tellsTheFirstReasonThatHolds() {
        Person silentAndLost = reachedAt(anEnglishReader("ada", "it"));
        people.save(List.of(silentAndLost, anEnglishReader("ben", "it")));
        people.stopMessages(silentAndLost.id());
        people.stopMessages(PersonId.of("ben@example.com"));
        assertThat(audience(Set.of("it"), false).leftOut())
                .extracting(left -> left.person().name(), Audience.LeftOut::reason)
                .containsExactly(tuple("ada", "no-chat-account"), tuple("ben", "opted-out"));
    }

    @Test
    void reachesWhoStoppedMessagesOnlyWithWhatIsMandatory() {
        people.save(List.of(anEnglishReader("ada", "it")));
        people.stopMessages(PersonId.of("ada@example.com"));
        assertThat(names(audience(Set.of("it"), false))).isEmpty();
        assertThat(names(audience(Set.of("it"), true))).containsExactly("ada");
    }

    @Test
    void leavesOutWhoPausedUntilThePauseEnds() {
        PersonId ada = PersonId.of("ada@example.com");
        people.save(List.of(anEnglishReader("ada", "it")));
        people.prefer(ada, Preference.NONE.with(new Preference.Silence.Until(NOW.plusSeconds(1))));
        assertThat(audience(Set.of("it"), false).leftOut())
                .extracting(Audience.LeftOut::reason)
                .containsExactly("paused");
        assertThat(names(audience(Set.of("it"), true))).containsExactly("ada");
        people.prefer(ada, Preference.NONE.with(new Preference.Silence.Until(NOW)));
        assertThat(names(audience(Set.of("it"), false))).containsExactly("ada");
    }

    @Test
    void prefersThePlatformThatThePersonWants() {
        people.save(List.of(reachedAt(anEnglishReader("ada", "it"), teams("ada-t"), slack("ada-s"))));
        people.prefer(PersonId.of("ada@example.com"), Preference.NONE.reachedBy(Optional.of(Platform.TEAMS)));
        assertThat(addressIn(List.of(Platform.SLACK, Platform.TEAMS))).isEqualTo(teams("ada-t"));
        assertThat(addressIn(List.of(Platform.SLACK))).isEqualTo(slack("ada-s"));
    }

    @Test
    void tellsWhyOnePersonWouldBeLeftOut() {
        people.save(List.of(anEnglishReader("ada", "it"), reachedAt(anEnglishReader("ben", "it"))));
        Audience audience = Audience.of(people, new Audience.Wanted(Set.of("it"), false, List.of(Platform.SLACK)), NOW);
        assertThat(audience.refusal(anEnglishReader("ada", "it"))).isEmpty();
        assertThat(audience.refusal(reachedAt(anEnglishReader("ben", "it")))).contains("no-chat-account");
    }

    @Test
    void leavesOutWithMandatoryMessagesWhoHasNoAccount() {
        people.save(List.of(reachedAt(anEnglishReader("ada", "it"))));
        assertThat(audience(Set.of("it"), true).leftOut())
                .extracting(Audience.LeftOut::reason)
                .containsExactly("no-chat-account");
    }

    @Test
    void prefersThePlatformsInTheirOrder() {
        people.save(List.of(reachedAt(anEnglishReader("ada", "it"), teams("ada-t"), slack("ada-s"))));
        assertThat(addressIn(List.of(Platform.SLACK, Platform.TEAMS))).isEqualTo(slack("ada-s"));
        assertThat(addressIn(List.of(Platform.TEAMS, Platform.SLACK))).isEqualTo(teams("ada-t"));
        assertThat(addressIn(List.of(Platform.SLACK))).isEqualTo(slack("ada-s"));
        assertThat(page(Set.of("it"), false, List.of()).leftOut())
                .extracting(Audience.LeftOut::reason)
                .containsExactly("not-connected");
    }

    @Test
    void mailsWhoHasNoOtherAddressWhereMailIsInTheOrder() {
        List<Platform> order = List.of(Platform.SLACK, Platform.MAIL);
        people.save(List.of(reachedAt(anEnglishReader("ada", "it"))));
        assertThat(addressIn(order)).isEqualTo(Address.of(Platform.MAIL, "ada@example.com"));
        people.save(List.of(anEnglishReader("ada", "it")));
        assertThat(addressIn(order)).isEqualTo(slack("ada"));
    }

    @Test
    void readsAllPagesOfTheDirectory() {
        people.save(IntStream.range(0, 3_001)
                .mapToObj(number -> anEnglishReader("p" + number, "it"))
                .toList());
        assertThat(names(audience(Set.of("it"), false))).hasSize(3_001).doesNotHaveDuplicates();
        people.save(IntStream.range(0, 1_000)
                .mapToObj(number -> anEnglishReader("q" + number, "hr"))
                .toList());
        assertThat(names(audience(Set.of("hr"), false))).hasSize(1_000).doesNotHaveDuplicates();
    }

    private Audience.Page audience(Set<String> groups, boolean mandatory) {
        return page(groups, mandatory, List.of(Platform.SLACK, Platform.TEAMS));
    }

    private Audience.Page page(Set<String> groups, boolean mandatory, List<Platform> order) {
        List<Audience.Recipient> recipients = new ArrayList<>();
        List<Audience.LeftOut> leftOut = new ArrayList<>();
        Audience.of(people, new Audience.Wanted(groups, mandatory, order), NOW).forEachPage(page -> {
            recipients.addAll(page.recipients());
            leftOut.addAll(page.leftOut());
        });
        return new Audience.Page(recipients, leftOut);
    }

    private Address addressIn(List<Platform> order) {
        return page(Set.of("it"), false, order).recipients().getFirst().address();
    }

    private static List<String> names(Audience.Page audience) {
        return audience.recipients().stream().map(each -> each.person().name()).toList();
    }
}
