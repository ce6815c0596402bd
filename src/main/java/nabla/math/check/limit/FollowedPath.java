package nabla.math.check.limit;

import java.math.BigDecimal;
import java.util.Map;
import nabla.math.check.limit.LimitCourse.Course;
import nabla.math.check.limit.LimitCourse.Goal;
import nabla.math.check.side.Side;

/// A way to a limit's point and where it goes: in 50 digits, and where these leave a doubt once more with values
/// as sums of powers of e.
record FollowedPath(LimitPath path, Course course) {
    /// @param others    the values of all other parameters
    /// @param important whether it must be seen that it arrives; else it is enough that nothing refutes it
    static FollowedPath of(
            Side function,
            String variable,
            Approach approach,
            Map<String, BigDecimal> others,
            Goal goal,
            boolean important) {
        LimitPath path = LimitPath.of(function, variable, approach, others);
        var first = new FollowedPath(path, LimitCourse.of(path, goal));
        if (!first.isDoubtful(goal, important)) {
            return first;
        }
        LimitPath closer = LimitPath.inSeries(function, variable, approach, others);
        var second = new FollowedPath(closer, LimitCourse.of(closer, goal));
        return first.yieldsTo(second) ? second : first;
    }

    private boolean isDoubtful(Goal goal, boolean important) {
        return switch (course) {
            case ARRIVES -> important && !LimitCourse.isClose(path, goal);
            case SETTLES_ELSEWHERE, RUNS_AWAY -> true;
            case OPEN, NO_VALUES -> important;
        };
    }

    private boolean yieldsTo(FollowedPath closer) {
        return switch (course) {
            case ARRIVES -> closer.course == Course.SETTLES_ELSEWHERE;
            case SETTLES_ELSEWHERE, RUNS_AWAY -> closer.course == Course.ARRIVES;
            case OPEN, NO_VALUES -> true;
        };
    }
}
