<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AgreementForm</name>
    <message numerus="yes">
        <source>Tick only what they agreed to. It counts for %Ln day(s), then we ask again.</source>
        <translation>
            <numerusform>Tick only what they agreed to. It counts for %Ln day, then we ask again.</numerusform>
            <numerusform>Tick only what they agreed to. It counts for %Ln days, then we ask again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AmountWords</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskedGoal</name>
    <message numerus="yes">
        <source>It is asked every %Ln day(s), and need not be answered.</source>
        <translation>
            <numerusform>It is asked every %Ln day, and need not be answered.</numerusform>
            <numerusform>It is asked every %Ln days, and need not be answered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message numerus="yes">
        <source>{0} of %Ln person(s)</source>
        <translation>
            <numerusform>{0} of %Ln person</numerusform>
            <numerusform>{0} of %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message numerus="yes">
        <source>%Ln sentence(s) have no recording. A voice of your computer or a tone stands in:</source>
        <translation>
            <numerusform>%Ln sentence has no recording. A voice of your computer or a tone stands in:</numerusform>
            <numerusform>%Ln sentences have no recording. A voice of your computer or a tone stands in:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stretch(es) go from step to step without moving, for they are not drawn ahead:</source>
        <translation>
            <numerusform>%Ln stretch goes from step to step without moving, for it is not drawn ahead:</numerusform>
            <numerusform>%Ln stretches go from step to step without moving, for they are not drawn ahead:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The content is sound: {0}, %Ln line(s) in the safety check.</source>
        <translation>
            <numerusform>The content is sound: {0}, %Ln line in the safety check.</numerusform>
            <numerusform>The content is sound: {0}, %Ln lines in the safety check.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoosePage</name>
    <message numerus="yes">
        <source>{0} of %Ln stretch(es) are open.</source>
        <translation>
            <numerusform>{0} of %Ln stretch is open.</numerusform>
            <numerusform>{0} of %Ln stretches are open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ControlsBar</name>
    <message numerus="yes">
        <source>This stretch is held for %Ln second(s) at most.</source>
        <translation>
            <numerusform>This stretch is held for %Ln second at most.</numerusform>
            <numerusform>This stretch is held for %Ln seconds at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This stretch is held for %Ln second(s) or more.</source>
        <translation>
            <numerusform>This stretch is held for %Ln second or more.</numerusform>
            <numerusform>This stretch is held for %Ln seconds or more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DaysChart</name>
    <message numerus="yes">
        <source>As many days as planned: {0} of %Ln week(s).</source>
        <translation>
            <numerusform>As many days as planned: {0} of %Ln week.</numerusform>
            <numerusform>As many days as planned: {0} of %Ln weeks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoseForm</name>
    <message numerus="yes">
        <source>Rest for %Ln second(s) between</source>
        <translation>
            <numerusform>Rest for %Ln second between</numerusform>
            <numerusform>Rest for %Ln seconds between</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoseWords</name>
    <message numerus="yes">
        <source>From {0} to %Ln second(s). {1}</source>
        <translation>
            <numerusform>From {0} to %Ln second. {1}</numerusform>
            <numerusform>From {0} to %Ln seconds. {1}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message numerus="yes">
        <source>{0}: %Ln time(s).</source>
        <translation>
            <numerusform>{0}: %Ln time.</numerusform>
            <numerusform>{0}: %Ln times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForgettingWork</name>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln routine(s)</source>
        <translation>
            <numerusform>%Ln routine</numerusform>
            <numerusform>%Ln routines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln goal(s)</source>
        <translation>
            <numerusform>%Ln goal</numerusform>
            <numerusform>%Ln goals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) cannot be read, so they are deleted as a whole.</source>
        <translation>
            <numerusform>%Ln file cannot be read, so it is deleted as a whole.</numerusform>
            <numerusform>%Ln files cannot be read, so they are deleted as a whole.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FrequencyWords</name>
    <message numerus="yes">
        <source>%Ln day(s) a week</source>
        <translation>
            <numerusform>%Ln day a week</numerusform>
            <numerusform>%Ln days a week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} of %Ln planned day(s)</source>
        <translation>
            <numerusform>{0} of %Ln planned day</numerusform>
            <numerusform>{0} of %Ln planned days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoutSource</name>
    <message numerus="yes">
        <source>Then, or if you had to stop, wait until the next day, and %Ln hour(s) at least.</source>
        <translation>
            <numerusform>Then, or if you had to stop, wait until the next day, and %Ln hour at least.</numerusform>
            <numerusform>Then, or if you had to stop, wait until the next day, and %Ln hours at least.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoutWords</name>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s) between times</source>
        <translation>
            <numerusform>%Ln second between times</numerusform>
            <numerusform>%Ln seconds between times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %Ln minute(s) in all</source>
        <translation>
            <numerusform>About %Ln minute in all</numerusform>
            <numerusform>About %Ln minutes in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do all of it %Ln time(s).</source>
        <translation>
            <numerusform>Do all of it %Ln time.</numerusform>
            <numerusform>Do all of it %Ln times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message numerus="yes">
        <source>{0} of %Ln session(s)</source>
        <translation>
            <numerusform>{0} of %Ln session</numerusform>
            <numerusform>{0} of %Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoldForm</name>
    <message numerus="yes">
        <source>Hold for %Ln second(s)</source>
        <translation>
            <numerusform>Hold for %Ln second</numerusform>
            <numerusform>Hold for %Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}, %Ln breath(s)</source>
        <translation>
            <numerusform>{0}, %Ln breath</numerusform>
            <numerusform>{0}, %Ln breaths</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeTelling</name>
    <message numerus="yes">
        <source>{0} and %Ln more</source>
        <translation>
            <numerusform>{0} and %Ln more</numerusform>
            <numerusform>{0} and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>Close, %Ln more</source>
        <translation>
            <numerusform>Close, %Ln more</numerusform>
            <numerusform>Close, %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManualEntryPage</name>
    <message numerus="yes">
        <source>Held for about %Ln second(s) on each side.</source>
        <translation>
            <numerusform>Held for about %Ln second on each side.</numerusform>
            <numerusform>Held for about %Ln seconds on each side.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message numerus="yes">
        <source>It is full. A note ends after %Ln character(s).</source>
        <translation>
            <numerusform>It is full. A note ends after %Ln character.</numerusform>
            <numerusform>It is full. A note ends after %Ln characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonWords</name>
    <message numerus="yes">
        <source>%Ln agreement(s)</source>
        <translation>
            <numerusform>%Ln agreement</numerusform>
            <numerusform>%Ln agreements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln goal(s)</source>
        <translation>
            <numerusform>%Ln goal</numerusform>
            <numerusform>%Ln goals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dose(s)</source>
        <translation>
            <numerusform>%Ln dose</numerusform>
            <numerusform>%Ln doses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln routine(s)</source>
        <translation>
            <numerusform>%Ln routine</numerusform>
            <numerusform>%Ln routines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln safety check(s)</source>
        <translation>
            <numerusform>%Ln safety check</numerusform>
            <numerusform>%Ln safety checks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message numerus="yes">
        <source>%Ln older one(s) left out.</source>
        <translation>
            <numerusform>1 older one is left out.</numerusform>
            <numerusform>%Ln older ones are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} … (%Ln more word(s))</source>
        <translation>
            <numerusform>{0} … (%Ln more word)</numerusform>
            <numerusform>{0} … (%Ln more words)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RhythmWords</name>
    <message numerus="yes">
        <source>%Ln breath(s)</source>
        <translation>
            <numerusform>%Ln breath</numerusform>
            <numerusform>%Ln breaths</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln easy breath(s)</source>
        <translation>
            <numerusform>%Ln easy breath</numerusform>
            <numerusform>%Ln easy breaths</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln even breath(s)</source>
        <translation>
            <numerusform>%Ln even breath</numerusform>
            <numerusform>%Ln even breaths</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln slow breath(s)</source>
        <translation>
            <numerusform>%Ln slow breath</numerusform>
            <numerusform>%Ln slow breaths</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoutineCards</name>
    <message numerus="yes">
        <source>{0} of %Ln stretch(es) today</source>
        <translation>
            <numerusform>{0} of %Ln stretch today</numerusform>
            <numerusform>{0} of %Ln stretches today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoutineTime</name>
    <message numerus="yes">
        <source>All of it is done %Ln time(s) in a row.</source>
        <translation>
            <numerusform>All of it is done %Ln time in a row.</numerusform>
            <numerusform>All of it is done %Ln times in a row.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoutineWords</name>
    <message numerus="yes">
        <source>%Ln stretch(es)</source>
        <translation>
            <numerusform>%Ln stretch</numerusform>
            <numerusform>%Ln stretches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You change place %Ln time(s). Put stretches for the same place together.</source>
        <translation>
            <numerusform>You change place %Ln time. Put stretches for the same place together.</numerusform>
            <numerusform>You change place %Ln times. Put stretches for the same place together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{0}” comes %Ln time(s) on a side. We suggest 3 at most, in all rounds together.</source>
        <translation>
            <numerusform>“{0}” comes %Ln time on a side. We suggest 3 at most, in all rounds together.</numerusform>
            <numerusform>“{0}” comes %Ln times on a side. We suggest 3 at most, in all rounds together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{0}” comes %Ln time(s). We suggest 3 at most, in all rounds together.</source>
        <translation>
            <numerusform>“{0}” comes %Ln time. We suggest 3 at most, in all rounds together.</numerusform>
            <numerusform>“{0}” comes %Ln times. We suggest 3 at most, in all rounds together.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoutinesPage</name>
    <message numerus="yes">
        <source>{0}, %Ln round(s)</source>
        <translation>
            <numerusform>{0}, %Ln round</numerusform>
            <numerusform>{0}, %Ln rounds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScreeningPage</name>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln left</numerusform>
            <numerusform>%Ln left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionProgress</name>
    <message numerus="yes">
        <source>{0} of %Ln part(s) done</source>
        <translation>
            <numerusform>{0} of %Ln part done</numerusform>
            <numerusform>{0} of %Ln parts done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WholeRoutineCard</name>
    <message numerus="yes">
        <source>%Ln second(s) from one stretch to the next</source>
        <translation>
            <numerusform>%Ln second from one stretch to the next</numerusform>
            <numerusform>%Ln seconds from one stretch to the next</numerusform>
        </translation>
    </message>
</context>
</TS>
