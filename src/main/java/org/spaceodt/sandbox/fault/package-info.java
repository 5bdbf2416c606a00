/** What goes wrong on purpose: plans of faults, read from JSON, and the repeatable draws that say which request is hit. */
package org.spaceodt.sandbox.fault;
