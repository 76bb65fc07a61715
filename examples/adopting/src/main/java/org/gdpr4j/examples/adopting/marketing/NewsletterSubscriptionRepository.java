package org.gdpr4j.examples.adopting.marketing;

import org.springframework.data.jpa.repository.JpaRepository;

public interface NewsletterSubscriptionRepository extends JpaRepository<NewsletterSubscription, String> {}
