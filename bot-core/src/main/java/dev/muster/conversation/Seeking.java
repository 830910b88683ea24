package dev.muster.conversation;

import dev.muster.audience.Called;
import dev.muster.audience.People;
import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import dev.muster.plan.reading.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds whom somebody means by a mail address, a name, a part of one, or a mention in Slack or Teams. */
public final class Seeking {

    static final int MOST = 6;

    /** Of very many who are called alike at the beginning, so many are compared. */
    private static final int COMPARED = 2_000;

    private static final Pattern MENTIONED = Pattern.compile("<@([A-Z0-9]+)(?:\\|[^>]*)?>");
    private static final Pattern MAILED = Pattern.compile("<mailto:([^|>]+)(?:\\|[^>]*)?>");
    private static final Pattern IN_TEAMS = Pattern.compile("<at[^>]*>(.*)</at>", Pattern.CASE_INSENSITIVE);
    private static final Pattern AROUND = Pattern.compile("^[\\s\"'“”„«»「」@<]+|[\\s\"'“”«»「」>,.;]+$");

    private final People people;

    public Seeking(People people) {
        this.people = people;
    }

    /** Whom the words may mean. */
    public sealed interface Found {

        record One(Person person) implements Found {}

        /** By id, and whether there are even more. */
        record Several(List<Person> people, boolean more) implements Found {
            public Several {
                people = List.copyOf(people);
            }
        }

        /** {@code near} are called almost so; {@code id} is the mail address that was asked for, if it was one. */
        record Nobody(Optional<PersonId> id, List<Person> near) implements Found {
            public Nobody {
                near = List.copyOf(near);
            }
        }
    }

    public Found find(String typed) {
        String words = plain(typed);
        return words.isEmpty()
                ? new Found.Nobody(Optional.empty(), List.of())
                : exactly(words).<Found>map(Found.One::new).orElseGet(() -> called(words));
    }

    private static String plain(String typed) {
        String words = typed.strip();
        for (Pattern mark : List.of(MENTIONED, MAILED, IN_TEAMS)) {
            Matcher marked = mark.matcher(words);
            words = marked.matches() ? marked.group(1).strip() : words;
        }
        return AROUND.matcher(words).replaceAll("");
    }

    private Optional<Person> exactly(String words) {
        return people.find(PersonId.of(words))
                .or(() -> Platform.chats().stream()
                        .flatMap(platform -> Stream.of(words, words.toUpperCase(Locale.ROOT))
                                .map(user -> Address.of(platform, user)))
                        .flatMap(address -> people.at(address).stream())
                        .findFirst());
    }

    private Found called(String words) {
        String folded = Called.fold(words);
        List<Person> found = people.search(List.of(folded.split(" ")), MOST + 1);
        List<Person> exact = found.stream()
                .filter(person -> Called.fold(person.name()).equals(folded))
                .toList();
        if (exact.size() == 1 || found.size() == 1) {
            return new Found.One(exact.size() == 1 ? exact.getFirst() : found.getFirst());
        }
        return found.isEmpty()
                ? new Found.Nobody(
                        Optional.of(words).filter(text -> text.contains("@")).map(PersonId::of), near(folded))
                : new Found.Several(found.subList(0, Math.min(MOST, found.size())), found.size() > MOST);
    }

    /** A slip of a letter or two in each word, but not in the very first letter. */
    private List<Person> near(String folded) {
        List<String> words = List.of(folded.split("[ @.]+"));
        int first = words.getFirst().offsetByCodePoints(0, 1);
        return people.search(List.of(" " + words.getFirst().substring(0, first)), COMPARED).stream()
                .filter(person -> isNear(words, person))
                .limit(MOST)
                .toList();
    }

    private static boolean isNear(List<String> words, Person person) {
        List<String> own = Arrays.asList(Called.of(person).strip().split("[ @.]+"));
        return words.stream().allMatch(word -> Nearest.to(word, own).isPresent());
    }
}
