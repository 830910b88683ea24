package dev.muster.audience;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the lines of a people file; {@code languages} are those read so far, since there are few and each is costly. */
record PersonLine(PeopleHeader header, Map<String, Locale> languages) {

    PersonLine(PeopleHeader header) {
        this(header, new HashMap<>());
    }

    private static final int LONGEST = 200;
    private static final Pattern BAR = Pattern.compile("\\|");

    /** What a database has to find again. */
    private static final List<PeopleColumn> LIMITED = List.of(
            PeopleColumn.GROUPS,
            PeopleColumn.DEPARTMENT,
            PeopleColumn.COUNTRY,
            PeopleColumn.APPROACH,
            PeopleColumn.SLACK,
            PeopleColumn.TEAMS);

    sealed interface Result {}

    record Read(DirectoryEntry entry) implements Result {}

    record Refused(String reason) implements Result {}

    /** A guest, or an account that is switched off: nobody to write to, and no mistake. */
    record Outside() implements Result {}

    Result read(CsvRecord record) {
        if (field(record, PeopleColumn.KIND).equalsIgnoreCase("guest")
                || field(record, PeopleColumn.ENABLED).equalsIgnoreCase("false")) {
            return new Outside();
        }
        String mail = mail(record);
        String name = name(record);
        return objection(record, mail, name).<Result>map(Refused::new).orElseGet(() -> entry(record, mail, name));
    }

    private Optional<String> objection(CsvRecord record, String mail, String name) {
        if (!Mail.isOne(mail)) {
            return Optional.of("\"%s\" is not a mail address; everybody needs one, it is how a person is recognised."
                    .formatted(shortened(mail)));
        }
        if (name.isEmpty()) {
            return Optional.of(mail + " has no name.");
        }
        if (name.length() > PeopleFile.LONGEST_NAME) {
            return Optional.of("The name of %s is longer than %d signs.".formatted(mail, PeopleFile.LONGEST_NAME));
        }
        for (PeopleColumn column : LIMITED) {
            String whole = field(record, column);
            if (whole.length() > LONGEST && longest(whole, column) > LONGEST) {
                return Optional.of("%s of %s is longer than %d signs.".formatted(column.word(), mail, LONGEST));
            }
        }
        return Optional.empty();
    }

    private static int longest(String whole, PeopleColumn column) {
        return column == PeopleColumn.GROUPS
                ? Arrays.stream(BAR.split(whole)).mapToInt(String::length).max().orElse(0)
                : whole.length();
    }

    private Result entry(CsvRecord record, String mail, String name) {
        try {
            return new Read(new DirectoryEntry(
                    mail.toLowerCase(Locale.ROOT),
                    mail,
                    name,
                    new DirectoryEntry.Told(language(record), zone(record)),
                    works(record),
                    addresses(record)));
        } catch (IllformedLocaleException _) {
            return new Refused("\"%s\" is not a language tag such as en, zh-TW or pt-BR."
                    .formatted(field(record, PeopleColumn.LANGUAGE)));
        } catch (DateTimeException _) {
            return new Refused(
                    "\"%s\" is not a time zone such as Europe/Berlin.".formatted(field(record, PeopleColumn.ZONE)));
        }
    }

    /** Where the mail column says nothing, the name to sign in with is one often enough. */
    private String mail(CsvRecord record) {
        String mail = field(record, PeopleColumn.MAIL);
        return mail.isEmpty() ? field(record, PeopleColumn.SIGN_IN) : mail;
    }

    private String name(CsvRecord record) {
        String name = field(record, PeopleColumn.NAME);
        return name.isEmpty()
                ? (field(record, PeopleColumn.FIRST_NAME) + " " + field(record, PeopleColumn.LAST_NAME)).strip()
                : name;
    }

    private Optional<Locale> language(CsvRecord record) {
        return Optional.of(field(record, PeopleColumn.LANGUAGE))
                .filter(tag -> !tag.isEmpty())
                .map(tag -> languages.computeIfAbsent(
                        tag,
                        _ -> new Locale.Builder()
                                .setLanguageTag(tag.replace('_', '-'))
                                .build()));
    }

    private Optional<ZoneId> zone(CsvRecord record) {
        return Optional.of(field(record, PeopleColumn.ZONE))
                .filter(zone -> !zone.isEmpty())
                .map(ZoneId::of);
    }

    private Person.Works works(CsvRecord record) {
        return new Person.Works(
                groups(record),
                field(record, PeopleColumn.DEPARTMENT),
                Country.code(field(record, PeopleColumn.COUNTRY)),
                field(record, PeopleColumn.APPROACH));
    }

    private Set<String> groups(CsvRecord record) {
        String groups = field(record, PeopleColumn.GROUPS);
        return groups.isEmpty()
                ? Set.of()
                : Arrays.stream(BAR.split(groups))
                        .map(String::strip)
                        .filter(group -> !group.isEmpty())
                        .collect(Collectors.toSet());
    }

    private List<Address> addresses(CsvRecord record) {
        List<Address> addresses = new ArrayList<>(2);
        add(addresses, Platform.SLACK, field(record, PeopleColumn.SLACK));
        add(addresses, Platform.TEAMS, field(record, PeopleColumn.TEAMS));
        return addresses;
    }

    private static void add(List<Address> addresses, Platform platform, String user) {
        if (!user.isEmpty()) {
            addresses.add(Address.of(platform, user));
        }
    }

    private String field(CsvRecord record, PeopleColumn column) {
        return header.field(record, column);
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
