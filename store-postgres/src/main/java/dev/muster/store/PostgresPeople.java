package dev.muster.store;

import static dev.muster.store.Columns.array;

import dev.muster.audience.People;
import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.channel.Address;
import dev.muster.delivery.Atomically;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
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
                "forgetAddresses",
                "saveAddresses",
                "find",
                "at",
                "everybody",
                "members",
                "stopMessages",
                "resumeMessages",
                "isSilent",
                "silentAmong",
                "findAll");
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
        return Json.read(row.getString("person"), Person.class);
    }

    @Override
    public void stopMessages(PersonId id) {
        sql.call("stopMessages").param("id", id.value()).update();
    }

    @Override
    public void resumeMessages(PersonId id) {
        sql.call("resumeMessages").param("id", id.value()).update();
    }

    @Override
    public boolean wantsMessages(PersonId id) {
        return !sql.call("isSilent")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
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
    public Set<PersonId> silentAmong(Collection<PersonId> people) {
        return sql.call("silentAmong")
                .param("ids", array(people, PersonId::value))
                .query((row, number) -> new PersonId(row.getString("person")))
                .set();
    }
}
