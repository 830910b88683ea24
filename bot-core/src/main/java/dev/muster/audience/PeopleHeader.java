package dev.muster.audience;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The line of a people file that names its columns: where each is, and what is wrong with it, if anything. */
record PeopleHeader(long line, Map<PeopleColumn, Integer> places, String problem) {

    private static final String COLUMNS = "name,mail,language,zone,groups,department,country,approach,slack,teams";

    static final String NOBODY =
            "Nobody is listed. A line of column names comes first, then one line a person: " + COLUMNS;

    PeopleHeader {
        places = Map.copyOf(places);
    }

    static PeopleHeader of(CsvRecord record) {
        List<String> names = record.getFields();
        Map<PeopleColumn, Integer> places = places(names);
        return new PeopleHeader(record.getStartingLineNumber(), places, problem(names, places));
    }

    boolean isReadable() {
        return problem.isEmpty();
    }

    /** What a line has in a column, plain; empty where the file has no such column, or the line ends before it. */
    String field(CsvRecord record, PeopleColumn column) {
        Integer place = places.get(column);
        return place == null || place >= record.getFieldCount() ? "" : PlainText.of(record.getField(place));
    }

    boolean has(PeopleColumn column) {
        return places.containsKey(column);
    }

    /** Of several columns that mean the same, the one with the best name. */
    private static Map<PeopleColumn, Integer> places(List<String> names) {
        Map<PeopleColumn, Integer> places = new EnumMap<>(PeopleColumn.class);
        for (int place = 0; place < names.size(); place++) {
            int here = place;
            PeopleColumn.called(names.get(place))
                    .ifPresent(column -> places.merge(column, here, (one, other) -> better(column, names, one, other)));
        }
        entraObjectId(names, places);
        return places;
    }

    private static int better(PeopleColumn column, List<String> names, int one, int other) {
        return column.rank(names.get(other)) < column.rank(names.get(one)) ? other : one;
    }

    /** Entra calls it just "id", which could be anything in a file of another kind. */
    private static void entraObjectId(List<String> names, Map<PeopleColumn, Integer> places) {
        if (!places.containsKey(PeopleColumn.SIGN_IN) || places.containsKey(PeopleColumn.TEAMS)) {
            return;
        }
        Stream.iterate(0, place -> place < names.size(), place -> place + 1)
                .filter(place -> PeopleColumn.folded(names.get(place)).equals("id"))
                .findFirst()
                .ifPresent(place -> places.put(PeopleColumn.TEAMS, place));
    }

    private static String problem(List<String> names, Map<PeopleColumn, Integer> places) {
        boolean named = places.containsKey(PeopleColumn.NAME) || places.containsKey(PeopleColumn.LAST_NAME);
        boolean mailed = places.containsKey(PeopleColumn.MAIL) || places.containsKey(PeopleColumn.SIGN_IN);
        if (!named || !mailed) {
            return "The first line must name the columns \"name\" and \"mail\": " + COLUMNS;
        }
        return repeated(names)
                .map("The column \"%s\" is named twice; one of the two has to go."::formatted)
                .orElse("");
    }

    private static Optional<String> repeated(List<String> names) {
        Set<String> seen = new HashSet<>();
        return names.stream()
                .filter(name -> PeopleColumn.called(name).isPresent())
                .map(PeopleColumn::folded)
                .filter(name -> !seen.add(name))
                .findFirst();
    }
}
