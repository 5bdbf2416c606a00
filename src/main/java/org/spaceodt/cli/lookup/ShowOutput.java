package org.spaceodt.cli.lookup;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.spaceodt.app.Messages;
import org.spaceodt.change.FieldNames;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.lookup.LookupOrigin;
import org.spaceodt.lookup.LookupTexts;
import org.spaceodt.lookup.subject.Fact;
import org.spaceodt.lookup.subject.FactSection;
import org.spaceodt.lookup.subject.JobTouch;
import org.spaceodt.lookup.subject.LookupSubject;
import org.spaceodt.lookup.subject.SubjectAnswer;
import org.spaceodt.lookup.subject.SubjectJson;
import org.spaceodt.lookup.subject.SubjectSearch;
import org.spaceodt.text.Visible;
import org.spaceodt.text.Words;
import picocli.CommandLine.Help.Ansi;

/** One thing on the screen, or for programs. */
final class ShowOutput {
    /** Of what one job changed. */
    private static final int DIFFERENCES = 12;

    private final Console console;
    private final Messages messages;
    private final Words words;
    private final FieldNames fields;
    private final Ansi ansi;

    ShowOutput(Console console, Ansi ansi) {
        this.console = console;
        this.messages = console.messages();
        this.words = LookupTexts.in(messages.locale());
        this.fields = new FieldNames(messages.locale());
        this.ansi = ansi;
    }

    void print(SubjectAnswer answer, List<JobTouch> jobs, boolean forPrograms) {
        console.err().println(head(answer));
        console.err().flush();
        PrintWriter out = console.out();
        if (forPrograms) {
            out.println(SubjectJson.of(answer, jobs).toPrettyString());
        } else {
            out.println(bold(answer.subject().name()) + " · "
                    + words.get("one." + answer.subject().kind().id()));
            boolean live = answer.origin().isLive();
            answer.sections().forEach(section -> lines(section, live).forEach(out::println));
            lines(jobs).forEach(out::println);
        }
        out.flush();
    }

    private String head(SubjectAnswer answer) {
        List<String> lacking = answer.lacking().stream()
                .map(one -> words.get("standing." + one.how(), one.module()))
                .toList();
        return SourceOptions.head(answer.origin(), lacking, console);
    }

    private String bold(String text) {
        return ansi.string("@|bold " + Visible.inMarkup(text) + "|@");
    }

    private List<String> lines(FactSection section, boolean live) {
        List<String> lines = new ArrayList<>();
        if (!section.key().equals("about")) {
            lines.add(bold(words.get("section." + section.key())));
        }
        if (section.facts().isEmpty()) {
            lines.add("  " + words.get(!section.unread() ? "section.none" : live ? "section.lost" : "section.unread"));
        }
        int width = section.facts().stream()
                .mapToInt(fact -> name(fact).length())
                .max()
                .orElse(0);
        for (Fact fact : section.facts()) {
            String value = shown(fact.value());
            lines.add(("  " + String.format("%-" + Math.max(1, width) + "s", name(fact)) + "  " + value
                            + (value.isEmpty() || fact.id().isEmpty() ? "" : "  ")
                            + fact.id())
                    .stripTrailing());
        }
        return lines;
    }

    private String name(Fact fact) {
        return Visible.of(words.has(fact.name()) ? words.get(fact.name()) : fact.name());
    }

    private String shown(String value) {
        return Visible.of(words.has("value." + value) ? words.get("value." + value) : value);
    }

    private List<String> lines(List<JobTouch> jobs) {
        List<String> lines = new ArrayList<>(List.of(bold(words.get("section.jobs"))));
        if (jobs.isEmpty()) {
            lines.add("  " + words.get("section.none"));
        }
        for (JobTouch job : jobs) {
            lines.add("  " + messages.time(job.at()) + "  " + job.jobId() + "  " + words.get("job." + job.state())
                    + (job.rehearsal() ? "  " + words.get("origin.rehearsal") : ""));
            lines.add("    " + Visible.of(job.action().isEmpty() ? job.title() : job.action())
                    + job.operator().map(who -> " · " + Visible.of(who)).orElse(""));
            job.differences().stream()
                    .limit(DIFFERENCES)
                    .forEach(one -> lines.add("      " + Visible.of(fields.of(one.field())) + ": "
                            + value(one.before(), one.beforeName()) + " -> " + value(one.after(), one.afterName())));
            int more = job.differences().size() - DIFFERENCES;
            if (more > 0) {
                lines.add("      " + words.get("job.more", more));
            }
        }
        return lines;
    }

    private String value(String text, String name) {
        return text.isEmpty() ? "–" : name.isEmpty() ? shown(text) : Visible.of(name) + " (" + shown(text) + ")";
    }

    /** What may be meant, and how it is said exactly; or what is near. */
    void unclear(SubjectSearch.Found found, LookupOrigin origin, boolean forPrograms) {
        console.err().println(SourceOptions.head(origin, List.of(), console));
        if (forPrograms) {
            console.out().println(SubjectJson.ofSeveral(found).toPrettyString());
            console.out().flush();
        }
        if (found.best().isEmpty()) {
            console.err().println(words.get("none", String.join(", ", found.near())));
        } else {
            console.err().println(words.get("several", found.best().size()));
            for (LookupSubject subject : found.best()) {
                console.err()
                        .println("  " + Visible.of(subject.name()) + " · "
                                + words.get("one." + subject.kind().id())
                                + (subject.detail().isEmpty() ? "" : " · " + Visible.of(subject.detail())));
                console.err().println("    " + messages.get("lookup.exactly", subject.exactly()));
            }
        }
        console.err().flush();
    }
}
