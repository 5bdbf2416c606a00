package org.spaceodt.change.report;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.runtime.annotations.RegisterResourceBundle;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Locale;
import org.spaceodt.text.Visible;
import org.spaceodt.text.Words;
import org.spaceodt.text.page.StyleSheet;

/** Writes reports of jobs, and plans that go stage by stage, each as one HTML file that needs nothing else. */
@Singleton
@RegisterResourceBundle(bundleName = RunReportPage.BUNDLE)
public class RunReportPage {
    static final String BUNDLE = "org.spaceodt.change.report.words";

    private final StyleSheet style = StyleSheet.ofReports();
    private final Template template;
    private final Template stages;
    private final Template plan;
    private final Template verified;

    public RunReportPage(
            @Location("bulk/index.html") Template template,
            @Location("bulk/stages.html") Template stages,
            @Location("bulk/plan.html") Template plan,
            @Location("bulk/verify.html") Template verified) {
        this.template = template;
        this.stages = stages;
        this.plan = plan;
        this.verified = verified;
    }

    /**
     * Writes the page in the language of the locale: English, Spanish or Catalan, and English for any other.
     *
     * @param out takes characters; whoever opens the file chooses UTF-8
     */
    public void write(RunReport report, Locale locale, Appendable out) throws IOException {
        Words words = Words.of(BUNDLE, locale);
        out.append(Visible.onPage(template.data("page", PageView.of(report, words))
                .data("words", words.all())
                .data("style", style)
                .render()));
    }

    /** The same of what goes stage by stage, and of its plan. */
    public void write(StageReport report, Locale locale, Appendable out) throws IOException {
        Words words = Words.of(BUNDLE, locale);
        out.append(Visible.onPage(stages.data("page", StagePageView.of(report, words))
                .data("words", words.all())
                .data("style", style)
                .render()));
    }

    /** The same of what is still so of a job. */
    public void write(VerifiedReport report, Locale locale, Appendable out) throws IOException {
        Words words = Words.of(BUNDLE, locale);
        out.append(Visible.onPage(verified.data("page", VerifiedPageView.of(report, words))
                .data("words", VerifiedPageView.columns(words))
                .data("style", style)
                .render()));
    }

    /** The same of a plan. */
    public void write(PlanReport report, Locale locale, Appendable out) throws IOException {
        Words words = Words.of(BUNDLE, locale);
        out.append(Visible.onPage(plan.data("page", PlanPageView.of(report, words))
                .data("words", words.all())
                .data("style", style)
                .render()));
    }
}
