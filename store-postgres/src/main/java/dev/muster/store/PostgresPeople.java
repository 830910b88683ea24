package dev.muster.store;

import static dev.muster.store.Columns.array;

import dev.muster.audience.Called;
import dev.muster.audience.People;
import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.audience.Preference;
import dev.muster.audience.Preference.Silence;
import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import dev.muster.delivery.Atomically;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The directory: each person as JSON, with what is searched for beside it. */
final class PostgresPeople implements People {

    private static final int CHUNK = 1_000;

    private final Statements sql;
    private final Atomically atomically;

    PostgresPeople(JdbcClient jdbc, Atomically atomically) {
        this.sql = new Statements(
                jdbc,
                "people",
                "save",
                "leave",
                "leftAmong",
                "leftSince",
                "headcount",
                "owners",
                "forgetAddresses",
                "saveAddresses",
                "find",
                "at",
                "everybody",
                "members",
                "findAll",
                "search",
                "prefer",
                "preferences");
        this.atomically = atomically;
    }

    @Override
    public void save(List<Person> people) {
        atomically.run(() -> Columns.chunks(people, CHUNK).forEach(this::saveChunk));
    }

    /** The last version counts where one chunk has several: a statement must not change a row twice. */
    private void saveChunk(List<Person> chunk) {
        Collection<Person> people = chunk.stream()
                .collect(Collectors.toMap(Person::id, person -> person, (old, latest) -> latest, LinkedHashMap::new))
                .values();
        @Nullable String[] ids = array(people, person -> person.id().value());
        sql.call("save")
                .param("ids", ids)
                .param("groups", array(people, person -> Json.write(person.groups())))
                .param("people", array(people, Json::write))
                .param("called", array(people, Called::of))
                .update();
        sql.call("forgetAddresses").param("ids", ids).update();
        saveAddresses(people);
    }

    private void saveAddresses(Collection<Person> people) {
        Map<Address, PersonId> addresses = new LinkedHashMap<>();
        people.forEach(
                person -> person.addresses().forEach(address -> addresses.put(address.inPrivate(), person.id())));
        sql.call("saveAddresses")
                .param(
                        "platforms",
                        array(addresses.keySet(), address -> address.platform().key()))
                .param("users", array(addresses.keySet(), Address::user))
                .param("ids", array(addresses.values(), PersonId::value))
                .update();
    }

    @Override
    public void leave(Collection<PersonId> people, Instant at) {
        @Nullable String[] ids = array(people, PersonId::value);
        atomically.run(() -> {
            sql.call("leave").param("ids", ids).param("at", Columns.time(at)).update();
            sql.call("forgetAddresses").param("ids", ids).update();
        });
    }

    @Override
    public Set<PersonId> leftAmong(Collection<PersonId> people) {
        return sql.call("leftAmong")
                .param("ids", array(people, PersonId::value))
                .query((row, number) -> new PersonId(row.getString("id")))
                .set();
    }

    @Override
    public Set<PersonId> leftSince(Instant time) {
        return sql.call("leftSince")
                .param("time", Columns.time(time))
                .query((row, number) -> new PersonId(row.getString("id")))
                .set();
    }

    @Override
    public Headcount headcount() {
        return sql.call("headcount")
                .query((row, number) -> new Headcount(row.getInt("here"), row.getInt("gone")))
                .single();
    }

    @Override
    public Map<Address, PersonId> owners(Collection<Address> accounts) {
        Map<Address, PersonId> owners = new HashMap<>();
        sql.call("owners")
                .param(
                        "platforms",
                        array(accounts, account -> account.platform().key()))
                .param("users", array(accounts, Address::user))
                .query(row -> {
                    owners.put(
                            Address.of(Columns.platform(row.getString("platform")), row.getString("user_id")),
                            new PersonId(row.getString("person")));
                });
        return owners;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return sql.call("find")
                .param("id", id.value())
                .query((row, number) -> person(row))
                .optional();
    }

    @Override
    public Optional<Person> at(Address address) {
        return sql.call("at")
                .params(Columns.of(address))
                .query((row, number) -> person(row))
                .optional();
    }

    @Override
    public List<Person> members(Set<String> groups, Optional<PersonId> after, int most) {
        JdbcClient.StatementSpec page = groups.isEmpty()
                ? sql.call("everybody")
                : sql.call("members").param("groups", groups.toArray(String[]::new));
        return page.param("after", after.map(PersonId::value).orElse(""))
                .param("most", most)
                .query((row, number) -> person(row))
                .list();
    }

    private static Person person(ResultSet row) throws SQLException {
        Person person = Json.read(row.getString("person"), Person.class);
        String language = row.getString("language");
        return language == null
                ? person
                : new Person(
                        person.id(),
                        person.name(),
                        new Person.Speaks(
                                Locale.forLanguageTag(language), person.speaks().zone()),
                        person.works(),
                        person.addresses());
    }

    @Override
    public Map<PersonId, Person> find(Collection<PersonId> ids) {
        return sql
                .call("findAll")
                .param("ids", array(ids, PersonId::value))
                .query((row, number) -> person(row))
                .stream()
                .collect(Collectors.toMap(Person::id, person -> person));
    }

    @Override
    public List<Person> search(List<String> fragments, int most) {
        return sql.call("search")
                .param("fragments", array(fragments, Text::storable))
                .param("most", most)
                .query((row, number) -> person(row))
                .list();
    }

    @Override
    public Preference preferenceOf(PersonId id) {
        return preferencesOf(List.of(id)).getOrDefault(id, Preference.NONE);
    }

    @Override
    public void prefer(PersonId id, Preference preference) {
        sql.call("prefer")
                .param("id", id.value())
                .param("silent", !(preference.silence() instanceof Silence.None))
                .param(
                        "until",
                        preference.silence() instanceof Silence.Until(Instant end) ? Columns.time(end) : null,
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("platform", preference.platform().map(Platform::key).orElse(null), Types.VARCHAR)
                .param(
                        "language",
                        preference.language().map(Locale::toLanguageTag).orElse(null),
                        Types.VARCHAR)
                .update();
    }

    @Override
    public Map<PersonId, Preference> preferencesOf(Collection<PersonId> people) {
        Map<PersonId, Preference> found = new HashMap<>();
        sql.call("preferences").param("ids", array(people, PersonId::value)).query((ResultSet row) -> {
            found.put(new PersonId(row.getString("person")), preference(row));
        });
        return found;
    }

    private static Preference preference(ResultSet row) throws SQLException {
        return new Preference(
                silence(row),
                Optional.ofNullable(row.getString("platform")).map(Columns::platform),
                Optional.ofNullable(row.getString("language")).map(Locale::forLanguageTag));
    }

    private static Silence silence(ResultSet row) throws SQLException {
        if (!row.getBoolean("silent")) {
            return new Silence.None();
        }
        return row.getObject("silent_until") == null
                ? new Silence.Always()
                : new Silence.Until(Columns.instant(row, "silent_until"));
    }
}
