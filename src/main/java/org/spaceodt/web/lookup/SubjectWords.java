package org.spaceodt.web.lookup;

import java.util.List;
import org.spaceodt.app.told.SubjectNames;
import org.spaceodt.change.FieldNames;
import org.spaceodt.lookup.subject.Fact;
import org.spaceodt.lookup.subject.FactSection;
import org.spaceodt.lookup.subject.JobTouch;
import org.spaceodt.lookup.subject.LookupSubject;
import org.spaceodt.lookup.subject.SubjectAnswer;
import org.spaceodt.webex.WebexId;

/** What the page about one thing shows. */
record SubjectWords(LookupWords words, SubjectNames names) {
    private static final int DIFFERENCES = 30;
    private static final int SHORT_ID = 8;

    /** @param text what was asked for */
    SubjectView of(SubjectAnswer answer, List<JobTouch> jobs, String text, boolean live) {
        LookupSubject subject = answer.subject();
        String here = "/lookup/show?q=" + LookupAddress.encoded(text);
        return new SubjectView(
                LookupWords.shown(subject.name()),
                words.words().get("one." + subject.kind().id()),
                "/lookup/" + subject.kind().id(),
                words.head(answer.origin(), answer.lacking()),
                LookupWords.style(answer.origin(), answer.lacking()),
                live,
                live ? here : here + "&live=true",
                "/api/lookups/show?q=" + LookupAddress.encoded(text) + (live ? "&live=true" : ""),
                answer.sections().stream().map(one -> section(one, live)).toList(),
                words.words().get("section.jobs"),
                jobs.isEmpty() ? words.words().get("section.none") : "",
                jobs.stream().map(this::job).toList());
    }

    private SubjectView.Section section(FactSection section, boolean live) {
        return new SubjectView.Section(
                words.words().get("section." + section.key()),
                section.facts().isEmpty()
                        ? words.words()
                                .get(
                                        !section.unread()
                                                ? "section.none"
                                                : live ? "section.lost" : "section.unread_on_page")
                        : "",
                section.facts().stream().map(this::fact).toList());
    }

    private SubjectView.FactLine fact(Fact fact) {
        boolean known = new WebexId(fact.id())
                .kind()
                .filter(kind -> !kind.equals("ORGANIZATION"))
                .isPresent();
        return new SubjectView.FactLine(
                words.name(fact.name()),
                words.value(fact.value()),
                LookupWords.shown(fact.id()),
                known ? "/lookup/show?q=" + LookupAddress.encoded(fact.id()) : "");
    }

    private SubjectView.Job job(JobTouch job) {
        FieldNames fields = new FieldNames(words.words().locale());
        return new SubjectView.Job(
                "/jobs/" + job.jobId(),
                job.jobId().substring(0, Math.min(SHORT_ID, job.jobId().length())),
                words.moment(job.at()),
                words.words().get("job." + job.state()),
                job.state().equals("done") ? "good" : "bad",
                LookupWords.shown(names.of(job.action().isEmpty() ? job.title() : job.action())),
                LookupWords.shown(job.operator().orElse("")),
                job.differences().stream()
                        .limit(DIFFERENCES)
                        .map(one -> new SubjectView.Difference(
                                LookupWords.shown(fields.of(one.field())),
                                value(one.before(), one.beforeName()),
                                value(one.after(), one.afterName())))
                        .toList());
    }

    private String value(String text, String name) {
        return name.isEmpty() ? words.value(text) : LookupWords.shown(name);
    }
}
