package org.spaceodt.change;

import io.quarkus.runtime.annotations.RegisterResourceBundle;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.identity.Account;
import org.spaceodt.job.NewJob;
import org.spaceodt.job.Origin;
import org.spaceodt.text.Visible;
import org.spaceodt.text.Words;

/**
 * Which organization is worked on, and whether it is a rehearsal: what every plan, question, list, report and line of progress
 * says.
 *
 * @param account whose jobs are whose: address of the API, and id of the organization
 * @param organization its name; its id where Webex does not tell it
 * @param rehearsal whether a simulated tenant answers
 * @param tokenPerson whom the token is of; empty for a service app, which is no person
 * @param version of the program
 * @param zone of the times that are said
 */
@RegisterResourceBundle(bundleName = Whereabouts.TEXTS)
public record Whereabouts(
        String account,
        String organization,
        boolean rehearsal,
        Optional<String> tokenPerson,
        String version,
        ZoneId zone) {
    static final String TEXTS = "org.spaceodt.change.texts";

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz");

    /** Where a job was made. Empty for jobs of versions that did not keep it: of those nobody knows whether they were real. */
    public static Optional<Whereabouts> of(NewJob job) {
        return of(job.account(), job.origin());
    }

    /** The same of a plan. */
    public static Optional<Whereabouts> of(String account, Origin origin) {
        return origin.where()
                .map(where -> new Whereabouts(
                        account,
                        where.organization(),
                        where.rehearsal(),
                        where.tokenPerson(),
                        where.version(),
                        zone(where.zone())));
    }

    /** What somebody wrote into a file of a plan may be no zone. */
    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /** As it is kept with what is made. */
    public Origin.Where kept() {
        return new Origin.Where(organization, rehearsal, tokenPerson, version, zone.getId());
    }

    /** {@code [REAL]} or {@code [REHEARSAL]}, in the reader's language. */
    public String mark(Locale language) {
        return mark(rehearsal, language);
    }

    public static String mark(boolean rehearsal, Locale language) {
        return words(language).get(rehearsal ? "mark.rehearsal" : "mark.real");
    }

    /** The mark and the name, in one line: {@code [REAL] Ajuntament d'Exemple}. */
    public String title(Locale language) {
        return mark(language) + " " + Visible.of(organization);
    }

    /** Of a job. */
    public static String mark(NewJob job, Locale language) {
        return of(job).map(where -> where.mark(language))
                .orElseGet(() -> words(language).get("mark.unknown"));
    }

    /** Mark and name of a job; of one that does not tell, the id of the organization and that nobody knows. */
    public static String title(NewJob job, Locale language) {
        return of(job).map(where -> where.title(language))
                .orElseGet(() -> mark(job, language) + " " + Visible.of(Account.organization(job.account())));
    }

    /** In the time of the zone, with its short name: {@code 2026-11-30 01:05:00 CET}. */
    public String time(Instant moment, Locale language) {
        return LOCAL.format(moment.atZone(zone)) + " "
                + ZONE.withLocale(language).format(moment.atZone(zone));
    }

    private static Words words(Locale language) {
        return Words.of(TEXTS, language);
    }
}
