/** A plan on pages: what would be different, and the question before it is applied. */
package org.spaceodt.web.plan;
