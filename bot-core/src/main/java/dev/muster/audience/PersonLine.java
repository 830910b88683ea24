package dev.muster.audience;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One line of a people file. */
final class PersonLine {

    private static final Pattern MAIL = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,189}");

    private final Person.Speaks usual;

    PersonLine(Person.Speaks usual) {
        this.usual = usual;
    }

    sealed interface Result {}

    record Read(Person person) implements Result {}

    record Refused(String reason) implements Result {}

    Result read(NamedCsvRecord record) {
        String mail = field(record, "mail");
        if (!MAIL.matcher(mail).matches()) {
            return new Refused("\"%s\" is not a mail address; everybody needs one, it is how a person is recognised."
                    .formatted(mail));
        }
        String name = field(record, "name");
        if (name.isEmpty()) {
            return new Refused(mail + " has no name.");
        }
        if (name.length() > PeopleFile.LONGEST_NAME) {
            return new Refused("The name of %s is longer than %d signs.".formatted(mail, PeopleFile.LONGEST_NAME));
        }
        try {
            return new Read(new Person(
                    PersonId.of(mail),
                    name,
                    new Person.Speaks(language(record), zone(record)),
                    groups(record),
                    field(record, "approach"),
                    addresses(record)));
        } catch (IllformedLocaleException _) {
            return new Refused(
                    "\"%s\" is not a language tag such as en, zh-TW or pt-BR.".formatted(field(record, "language")));
        } catch (DateTimeException _) {
            return new Refused("\"%s\" is not a time zone such as Europe/Berlin.".formatted(field(record, "zone")));
        }
    }

    private Locale language(NamedCsvRecord record) {
        String tag = field(record, "language");
        return tag.isEmpty()
                ? usual.language()
                : new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
    }

    private ZoneId zone(NamedCsvRecord record) {
        String zone = field(record, "zone");
        return zone.isEmpty() ? usual.zone() : ZoneId.of(zone);
    }

    private static Set<String> groups(NamedCsvRecord record) {
        return Arrays.stream(field(record, "groups").split("\\|"))
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toSet());
    }

    private static List<Address> addresses(NamedCsvRecord record) {
        return Platform.chats().stream()
                .filter(platform -> !field(record, platform.key()).isEmpty())
                .map(platform -> Address.of(platform, field(record, platform.key())))
                .toList();
    }

    private static String field(NamedCsvRecord record, String column) {
        return record.findField(column).orElse("").strip();
    }
}
