package org.gdpr4j.examples.adopting.support;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface TicketRepository extends JpaRepository<Ticket, Long> {

    List<Ticket> findByReporterEmailIgnoreCase(String reporterEmail);

    List<Ticket> findByAssigneeAndClosedAtIsNull(String assignee);
}
