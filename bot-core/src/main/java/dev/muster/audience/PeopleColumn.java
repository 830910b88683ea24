package dev.muster.audience;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a people file can hold, with the names by which exports of Entra, Intune and Workday call it. */
enum PeopleColumn {
    MAIL(
            "mail",
            "email",
            "emailaddress",
            "mailaddress",
            "primarysmtpaddress",
            "workemail",
            "primaryworkemail",
            "emailprimarywork",
            "primaryuseremailaddress"),
    SIGN_IN("userprincipalname", "upn", "primaryuserupn", "username"),
    NAME(
            "name",
            "displayname",
            "fullname",
            "preferredname",
            "legalname",
            "employeename",
            "worker",
            "primaryuserdisplayname"),
    FIRST_NAME("firstname", "givenname", "legalfirstname"),
    LAST_NAME("lastname", "surname", "familyname", "legallastname"),
    LANGUAGE("language", "preferredlanguage", "locale"),
    ZONE("zone", "timezone", "timezoneid"),
    GROUPS("groups", "group", "memberof", "securitygroups"),
    DEPARTMENT("department", "dept", "supervisoryorganization"),
    COUNTRY("country", "countrycode", "countryorregion", "countryregion", "locationcountry", "usagelocation"),
    APPROACH("approach"),
    SLACK("slack", "slackid", "slackuserid", "slackmemberid", "memberid"),
    TEAMS("teams", "teamsid", "objectid", "entraobjectid", "aadobjectid", "azureadobjectid"),
    KIND("usertype"),
    ENABLED("accountenabled");

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final List<String> names;

    PeopleColumn(String... names) {
        this.names = List.of(names);
    }

    /** The name that we use ourselves. */
    String word() {
        return names.getFirst();
    }

    /** How good a name it is: the first one is best. */
    int rank(String name) {
        return names.indexOf(folded(name));
    }

    static Optional<PeopleColumn> called(String name) {
        String folded = folded(name);
        return Arrays.stream(values())
                .filter(column -> column.names.contains(folded))
                .findFirst();
    }

    /** "E-mail", "User principal name" and "Email - Primary Work" as one word each. */
    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
