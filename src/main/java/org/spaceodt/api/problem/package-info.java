/** What went wrong with a request, as problem details in the reader's language, and how answers are documented. */
package org.spaceodt.api.problem;
