/** What somebody is told before anything is written, and their answer. */
package org.spaceodt.cli.question;
