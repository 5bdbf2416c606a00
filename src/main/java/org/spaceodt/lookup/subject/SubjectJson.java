package org.spaceodt.lookup.subject;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.spaceodt.lookup.LookupJson;

/** What is known of one thing, for programs: the same from the command and from the API. */
public final class SubjectJson {
    private SubjectJson() {}

    public static ObjectNode of(SubjectAnswer answer, List<JobTouch> jobs) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("subject", of(answer.subject()));
        json.set("source", LookupJson.of(answer.origin()));
        ObjectNode sections = json.putObject("sections");
        for (FactSection section : answer.sections()) {
            ArrayNode facts = sections.withArray(section.key());
            section.facts().forEach(fact -> facts.add(of(fact)));
        }
        ArrayNode unread = json.putArray("not_read");
        answer.sections().stream()
                .filter(FactSection::unread)
                .map(FactSection::key)
                .forEach(unread::add);
        ArrayNode lacking = json.putArray("lacking");
        answer.lacking().forEach(one -> lacking.addObject()
                .put("module", one.module())
                .put("why", one.how().name().toLowerCase(Locale.ROOT)));
        ArrayNode touches = json.putArray("jobs");
        jobs.forEach(job -> touches.add(of(job)));
        return json;
    }

    /** What may be meant, where that is not clear. */
    public static ObjectNode ofSeveral(SubjectSearch.Found found) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode candidates = json.putArray("candidates");
        found.best().forEach(subject -> candidates.add(of(subject)));
        if (!found.near().isEmpty()) {
            json.put("near", String.join(", ", found.near()));
        }
        return json;
    }

    private static ObjectNode of(LookupSubject subject) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", subject.kind().id())
                .put("id", subject.id())
                .put("name", subject.name())
                .put("detail", subject.detail())
                .put("exactly", subject.exactly());
    }

    private static ObjectNode of(Fact fact) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", fact.name().replaceFirst("^(column|fact|kind)\\.", ""));
        json.put("value", fact.value().isEmpty() ? null : fact.value());
        if (!fact.id().isEmpty()) {
            json.put("id", fact.id());
        }
        return json;
    }

    private static ObjectNode of(JobTouch job) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("job_id", job.jobId())
                .put("title", job.title())
                .put("rehearsal", job.rehearsal())
                .put("operator", job.operator().orElse(null))
                .put("action", job.action())
                .put("state", job.state())
                .put("at", job.at().toString());
        ArrayNode differences = json.putArray("differences");
        job.differences().forEach(one -> differences.add(of(one)));
        return json;
    }

    private static ObjectNode of(JobTouch.Difference one) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("field", one.field())
                .put("before", one.before())
                .put("after", one.after());
        if (!one.beforeName().isEmpty()) {
            json.put("before_name", one.beforeName());
        }
        if (!one.afterName().isEmpty()) {
            json.put("after_name", one.afterName());
        }
        return json;
    }
}
